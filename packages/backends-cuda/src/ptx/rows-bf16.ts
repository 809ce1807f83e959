// Made by `npm run build:ptx` from sources of the stamp 68fe810496d52d310e430c0f73d31db1.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry gather_bf16(
	.param .align 8 .b8 gather_bf16_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<5>;
	.reg .b32 	%r<12>;
	.reg .f32 	%f<6>;
	.reg .b64 	%rd<30>;
	mov.u32 	%r3, %ctaid.x;
	shl.b32 	%r4, %r3, 7;
	mov.u32 	%r5, %tid.x;
	or.b32  	%r1, %r4, %r5;
	ld.param.u32 	%r6, [gather_bf16_param_0+36];
	setp.ge.s32 	%p1, %r1, %r6;
	@%p1 bra 	$L__BB0_5;
	mov.b64 	%rd8, gather_bf16_param_0;
	mov.u64 	%rd1, %rd8;
	ld.param.u64 	%rd9, [gather_bf16_param_0+16];
	cvta.to.global.u64 	%rd10, %rd9;
	mov.u32 	%r2, %ctaid.y;
	cvt.u64.u32 	%rd2, %r2;
	mul.wide.u32 	%rd11, %r2, 4;
	add.s64 	%rd12, %rd10, %rd11;
	ld.global.u32 	%rd3, [%rd12];
	cvt.u64.u32 	%rd4, %r6;
	cvt.u32.u64 	%r7, %rd3;
	setp.gt.s32 	%p2, %r7, -1;
	ld.param.u32 	%r8, [%rd1+32];
	setp.lt.s32 	%p3, %r7, %r8;
	and.pred  	%p4, %p2, %p3;
	@%p4 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_2;
$L__BB0_3:
	ld.param.u64 	%rd14, [%rd1];
	cvta.to.global.u64 	%rd15, %rd14;
	mul.lo.s64 	%rd16, %rd4, %rd3;
	cvt.u64.u32 	%rd29, %r1;
	shl.b64 	%rd17, %rd16, 1;
	add.s64 	%rd18, %rd15, %rd17;
	mul.wide.u32 	%rd19, %r1, 2;
	add.s64 	%rd20, %rd18, %rd19;
	ld.global.u16 	%r11, [%rd20];
	shl.b32 	%r10, %r11, 16;
	mov.b32 %f5, %r10;
	bra.uni 	$L__BB0_4;
$L__BB0_2:
	cvt.u64.u32 	%rd29, %r1;
	mov.f32 	%f5, 0f00000000;
$L__BB0_4:
	ld.param.u64 	%rd21, [%rd1+24];
	cvta.to.global.u64 	%rd22, %rd21;
	cvt.s64.s32 	%rd23, %rd4;
	mul.lo.s64 	%rd24, %rd23, %rd2;
	shl.b64 	%rd25, %rd24, 2;
	add.s64 	%rd26, %rd22, %rd25;
	shl.b64 	%rd27, %rd29, 2;
	add.s64 	%rd28, %rd26, %rd27;
	st.global.f32 	[%rd28], %f5;
$L__BB0_5:
	ret;
}
`;
