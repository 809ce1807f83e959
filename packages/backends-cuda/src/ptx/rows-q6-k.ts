// Made by `npm run build:ptx` from sources of the stamp 9d88a258cf8c44e7bb235a721a5b3971.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry gather_q6_k(
	.param .align 8 .b8 gather_q6_k_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<6>;
	.reg .b16 	%rs<3>;
	.reg .b32 	%r<35>;
	.reg .f32 	%f<9>;
	.reg .b64 	%rd<32>;
	mov.u32 	%r5, %ctaid.x;
	shl.b32 	%r1, %r5, 7;
	mov.u32 	%r2, %tid.x;
	or.b32  	%r3, %r1, %r2;
	ld.param.u32 	%r6, [gather_q6_k_param_0+36];
	setp.ge.s32 	%p1, %r3, %r6;
	@%p1 bra 	$L__BB0_4;
	mov.b64 	%rd5, gather_q6_k_param_0;
	mov.u64 	%rd1, %rd5;
	ld.param.u64 	%rd6, [gather_q6_k_param_0+16];
	cvta.to.global.u64 	%rd7, %rd6;
	mov.u32 	%r4, %ctaid.y;
	cvt.u64.u32 	%rd2, %r4;
	mul.wide.u32 	%rd8, %r4, 4;
	add.s64 	%rd9, %rd7, %rd8;
	ld.global.u32 	%rd3, [%rd9];
	cvt.s64.s32 	%rd4, %r6;
	cvt.u32.u64 	%r7, %rd3;
	setp.gt.s32 	%p2, %r7, -1;
	ld.param.u32 	%r8, [%rd1+32];
	setp.lt.s32 	%p3, %r7, %r8;
	and.pred  	%p4, %p2, %p3;
	mov.f32 	%f8, 0f00000000;
	@!%p4 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_2;
$L__BB0_2:
	cvt.u32.u64 	%r10, %rd4;
	ld.param.u64 	%rd11, [%rd1];
	cvta.to.global.u64 	%rd12, %rd11;
	add.s32 	%r11, %r10, 255;
	shr.u32 	%r12, %r11, 8;
	cvt.u64.u32 	%rd13, %r12;
	mul.lo.s64 	%rd14, %rd13, %rd3;
	shr.u32 	%r13, %r1, 8;
	cvt.u64.u32 	%rd15, %r13;
	add.s64 	%rd16, %rd14, %rd15;
	mul.lo.s64 	%rd17, %rd16, 210;
	add.s64 	%rd18, %rd12, %rd17;
	bfe.u32 	%r14, %r3, 7, 1;
	and.b32  	%r15, %r2, 31;
	shl.b32 	%r16, %r14, 6;
	and.b32  	%r17, %r2, 32;
	or.b32  	%r18, %r16, %r17;
	or.b32  	%r19, %r18, %r15;
	cvt.u64.u32 	%rd19, %r19;
	add.s64 	%rd20, %rd18, %rd19;
	ld.global.u8 	%r20, [%rd20];
	setp.lt.u32 	%p5, %r2, 64;
	selp.b32 	%r21, 0, 4, %p5;
	shr.u32 	%r22, %r20, %r21;
	and.b32  	%r23, %r22, 15;
	shl.b32 	%r24, %r14, 5;
	or.b32  	%r25, %r24, %r15;
	cvt.u64.u32 	%rd21, %r25;
	add.s64 	%rd22, %rd18, %rd21;
	ld.global.u8 	%r26, [%rd22+128];
	shr.u32 	%r27, %r2, 4;
	and.b32  	%r28, %r27, 6;
	shr.u32 	%r29, %r26, %r28;
	shl.b32 	%r30, %r29, 4;
	and.b32  	%r31, %r30, 48;
	ld.global.u16 	%rs1, [%rd18+208];
	cvt.f32.f16 %f4, %rs1;
	bfe.u32 	%r32, %r3, 4, 4;
	cvt.u64.u32 	%rd23, %r32;
	add.s64 	%rd24, %rd18, %rd23;
	ld.global.s8 	%rs2, [%rd24+192];
	cvt.rn.f32.s16 	%f5, %rs2;
	mul.rn.f32 	%f6, %f4, %f5;
	or.b32  	%r33, %r31, %r23;
	add.s32 	%r34, %r33, -32;
	cvt.rn.f32.s32 	%f7, %r34;
	mul.rn.f32 	%f8, %f6, %f7;
$L__BB0_3:
	ld.param.u64 	%rd25, [%rd1+24];
	cvta.to.global.u64 	%rd26, %rd25;
	mul.lo.s64 	%rd27, %rd4, %rd2;
	shl.b64 	%rd28, %rd27, 2;
	add.s64 	%rd29, %rd26, %rd28;
	mul.wide.u32 	%rd30, %r3, 4;
	add.s64 	%rd31, %rd29, %rd30;
	st.global.f32 	[%rd31], %f8;
$L__BB0_4:
	ret;
}
`;
