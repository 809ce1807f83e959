// Made by `npm run build:ptx` from sources of the stamp 0bc2cb5f784c63c83d97140a37c98dc7.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry unpack_blocks(
	.param .align 8 .b8 unpack_blocks_param_0[32]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<7>;
	.reg .b16 	%rs<11>;
	.reg .b32 	%r<24>;
	.reg .b64 	%rd<46>;
	mov.u32 	%r10, %ctaid.x;
	shl.b32 	%r11, %r10, 7;
	mov.u32 	%r12, %tid.x;
	or.b32  	%r1, %r11, %r12;
	ld.param.u32 	%r13, [unpack_blocks_param_0+24];
	setp.ge.s32 	%p1, %r1, %r13;
	@%p1 bra 	$L__BB0_9;
	mov.b64 	%rd19, unpack_blocks_param_0;
	mov.u64 	%rd1, %rd19;
	ld.param.u64 	%rd20, [%rd1];
	cvta.to.global.u64 	%rd2, %rd20;
	cvt.u64.u32 	%rd3, %r1;
	ld.param.u32 	%r14, [%rd1+28];
	add.s32 	%r15, %r14, 1;
	cvt.s64.s32 	%rd21, %r15;
	mul.lo.s64 	%rd4, %rd21, %rd3;
	shl.b64 	%rd22, %rd4, 1;
	add.s64 	%rd23, %rd2, %rd22;
	ld.global.u16 	%rs1, [%rd23];
	ld.param.u64 	%rd25, [%rd1+16];
	cvta.to.global.u64 	%rd26, %rd25;
	mul.wide.u32 	%rd27, %r1, 2;
	add.s64 	%rd28, %rd26, %rd27;
	st.global.u16 	[%rd28], %rs1;
	setp.lt.s32 	%p2, %r14, 1;
	@%p2 bra 	$L__BB0_9;
	ld.param.u64 	%rd24, [%rd1+8];
	cvta.to.global.u64 	%rd5, %rd24;
	cvt.s64.s32 	%rd6, %r14;
	cvt.u32.u64 	%r17, %rd6;
	and.b32  	%r23, %r17, 7;
	setp.lt.u32 	%p3, %r17, 8;
	mov.b32 	%r22, 0;
	mul.lo.s64 	%rd41, %rd6, %rd3;
	@%p3 bra 	$L__BB0_6;
	and.b32  	%r20, %r17, 2147483640;
	neg.s32 	%r3, %r20;
	add.s64 	%rd30, %rd22, %rd2;
	add.s64 	%rd43, %rd30, 8;
	shl.b64 	%rd32, %rd41, 1;
	add.s64 	%rd33, %rd32, %rd5;
	add.s64 	%rd42, %rd33, 8;
	mov.b32 	%r21, 0;
$L__BB0_4:
	ld.global.u16 	%rs2, [%rd43+-6];
	st.global.u16 	[%rd42+-8], %rs2;
	ld.global.u16 	%rs3, [%rd43+-4];
	st.global.u16 	[%rd42+-6], %rs3;
	ld.global.u16 	%rs4, [%rd43+-2];
	st.global.u16 	[%rd42+-4], %rs4;
	ld.global.u16 	%rs5, [%rd43];
	st.global.u16 	[%rd42+-2], %rs5;
	ld.global.u16 	%rs6, [%rd43+2];
	st.global.u16 	[%rd42], %rs6;
	ld.global.u16 	%rs7, [%rd43+4];
	st.global.u16 	[%rd42+2], %rs7;
	ld.global.u16 	%rs8, [%rd43+6];
	st.global.u16 	[%rd42+4], %rs8;
	ld.global.u16 	%rs9, [%rd43+8];
	st.global.u16 	[%rd42+6], %rs9;
	add.s32 	%r21, %r21, -8;
	add.s64 	%rd43, %rd43, 16;
	add.s64 	%rd42, %rd42, 16;
	setp.ne.s32 	%p4, %r3, %r21;
	@%p4 bra 	$L__BB0_4;
	neg.s32 	%r22, %r3;
$L__BB0_6:
	setp.eq.s32 	%p5, %r23, 0;
	@%p5 bra 	$L__BB0_9;
	shl.b64 	%rd35, %rd41, 1;
	mul.wide.u32 	%rd36, %r22, 2;
	add.s64 	%rd37, %rd35, %rd36;
	add.s64 	%rd45, %rd5, %rd37;
	add.s64 	%rd39, %rd22, %rd36;
	add.s64 	%rd40, %rd39, %rd2;
	add.s64 	%rd44, %rd40, 2;
$L__BB0_8:
	.pragma "nounroll";
	ld.global.u16 	%rs10, [%rd44];
	st.global.u16 	[%rd45], %rs10;
	add.s64 	%rd45, %rd45, 2;
	add.s64 	%rd44, %rd44, 2;
	add.s32 	%r23, %r23, -1;
	setp.ne.s32 	%p6, %r23, 0;
	@%p6 bra 	$L__BB0_8;
$L__BB0_9:
	ret;
}
`;
